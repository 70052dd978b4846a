import alertSquare from '@tabler/icons/outline/alert-square.svg?icon';
import alertTriangle from '@tabler/icons/outline/alert-triangle.svg?icon';
import archive from '@tabler/icons/outline/archive.svg?icon';
import arrowBackUp from '@tabler/icons/outline/arrow-back-up.svg?icon';
import arrowDown from '@tabler/icons/outline/arrow-down.svg?icon';
import arrowForwardUp from '@tabler/icons/outline/arrow-forward-up.svg?icon';
import arrowLeft from '@tabler/icons/outline/arrow-left.svg?icon';
import arrowRight from '@tabler/icons/outline/arrow-right.svg?icon';
import arrowUp from '@tabler/icons/outline/arrow-up.svg?icon';
import arrowsMove from '@tabler/icons/outline/arrows-move.svg?icon';
import ban from '@tabler/icons/outline/ban.svg?icon';
import building from '@tabler/icons/outline/building.svg?icon';
import buildingCommunity from '@tabler/icons/outline/building-community.svg?icon';
import buildingWarehouse from '@tabler/icons/outline/building-warehouse.svg?icon';
import calendarCheck from '@tabler/icons/outline/calendar-check.svg?icon';
import calendarDue from '@tabler/icons/outline/calendar-due.svg?icon';
import calendarPlus from '@tabler/icons/outline/calendar-plus.svg?icon';
import camera from '@tabler/icons/outline/camera.svg?icon';
import car from '@tabler/icons/outline/car.svg?icon';
import check from '@tabler/icons/outline/check.svg?icon';
import checks from '@tabler/icons/outline/checks.svg?icon';
import chevronDown from '@tabler/icons/outline/chevron-down.svg?icon';
import chevronLeft from '@tabler/icons/outline/chevron-left.svg?icon';
import chevronRight from '@tabler/icons/outline/chevron-right.svg?icon';
import chevronUp from '@tabler/icons/outline/chevron-up.svg?icon';
import circleCheck from '@tabler/icons/outline/circle-check.svg?icon';
import clipboardCheck from '@tabler/icons/outline/clipboard-check.svg?icon';
import clipboardList from '@tabler/icons/outline/clipboard-list.svg?icon';
import clock from '@tabler/icons/outline/clock.svg?icon';
import cloudOff from '@tabler/icons/outline/cloud-off.svg?icon';
import cloudUp from '@tabler/icons/outline/cloud-up.svg?icon';
import copy from '@tabler/icons/outline/copy.svg?icon';
import deviceDesktop from '@tabler/icons/outline/device-desktop.svg?icon';
import dots from '@tabler/icons/outline/dots.svg?icon';
import download from '@tabler/icons/outline/download.svg?icon';
import externalLink from '@tabler/icons/outline/external-link.svg?icon';
import eye from '@tabler/icons/outline/eye.svg?icon';
import eyeOff from '@tabler/icons/outline/eye-off.svg?icon';
import fileText from '@tabler/icons/outline/file-text.svg?icon';
import filter from '@tabler/icons/outline/filter.svg?icon';
import handStop from '@tabler/icons/outline/hand-stop.svg?icon';
import helpHexagon from '@tabler/icons/outline/help-hexagon.svg?icon';
import history from '@tabler/icons/outline/history.svg?icon';
import inbox from '@tabler/icons/outline/inbox.svg?icon';
import infoCircle from '@tabler/icons/outline/info-circle.svg?icon';
import keyboard from '@tabler/icons/outline/keyboard.svg?icon';
import language from '@tabler/icons/outline/language.svg?icon';
import link from '@tabler/icons/outline/link.svg?icon';
import list from '@tabler/icons/outline/list.svg?icon';
import loader2 from '@tabler/icons/outline/loader-2.svg?icon';
import lock from '@tabler/icons/outline/lock.svg?icon';
import logout from '@tabler/icons/outline/logout.svg?icon';
import mail from '@tabler/icons/outline/mail.svg?icon';
import mapPin from '@tabler/icons/outline/map-pin.svg?icon';
import message from '@tabler/icons/outline/message.svg?icon';
import network from '@tabler/icons/outline/network.svg?icon';
import note from '@tabler/icons/outline/note.svg?icon';
import pencil from '@tabler/icons/outline/pencil.svg?icon';
import phone from '@tabler/icons/outline/phone.svg?icon';
import plugConnected from '@tabler/icons/outline/plug-connected.svg?icon';
import plus from '@tabler/icons/outline/plus.svg?icon';
import printer from '@tabler/icons/outline/printer.svg?icon';
import refresh from '@tabler/icons/outline/refresh.svg?icon';
import scale from '@tabler/icons/outline/scale.svg?icon';
import search from '@tabler/icons/outline/search.svg?icon';
import send from '@tabler/icons/outline/send.svg?icon';
import settings from '@tabler/icons/outline/settings.svg?icon';
import shield from '@tabler/icons/outline/shield.svg?icon';
import shieldCheck from '@tabler/icons/outline/shield-check.svg?icon';
import target from '@tabler/icons/outline/target.svg?icon';
import trash from '@tabler/icons/outline/trash.svg?icon';
import unlink from '@tabler/icons/outline/unlink.svg?icon';
import upload from '@tabler/icons/outline/upload.svg?icon';
import urgent from '@tabler/icons/outline/urgent.svg?icon';
import user from '@tabler/icons/outline/user.svg?icon';
import userOff from '@tabler/icons/outline/user-off.svg?icon';
import userQuestion from '@tabler/icons/outline/user-question.svg?icon';
import users from '@tabler/icons/outline/users.svg?icon';
import world from '@tabler/icons/outline/world.svg?icon';
import x from '@tabler/icons/outline/x.svg?icon';

/**
 * The drawings that are loaded with the shell, by their Tabler name (MIT, Paweł Kuna). A room that
 * needs another one imports it itself and hands the drawing to <Icon>; then it stays in that room.
 */
export const icons = {
  'alert-square': alertSquare,
  'alert-triangle': alertTriangle,
  archive,
  'arrow-back-up': arrowBackUp,
  'arrow-down': arrowDown,
  'arrow-forward-up': arrowForwardUp,
  'arrow-left': arrowLeft,
  'arrow-right': arrowRight,
  'arrow-up': arrowUp,
  'arrows-move': arrowsMove,
  ban,
  building,
  'building-community': buildingCommunity,
  'building-warehouse': buildingWarehouse,
  'calendar-check': calendarCheck,
  'calendar-due': calendarDue,
  'calendar-plus': calendarPlus,
  camera,
  car,
  check,
  checks,
  'chevron-down': chevronDown,
  'chevron-left': chevronLeft,
  'chevron-right': chevronRight,
  'chevron-up': chevronUp,
  'circle-check': circleCheck,
  'clipboard-check': clipboardCheck,
  'clipboard-list': clipboardList,
  clock,
  'cloud-off': cloudOff,
  'cloud-up': cloudUp,
  copy,
  'device-desktop': deviceDesktop,
  dots,
  download,
  'external-link': externalLink,
  eye,
  'eye-off': eyeOff,
  'file-text': fileText,
  filter,
  'hand-stop': handStop,
  'help-hexagon': helpHexagon,
  history,
  inbox,
  'info-circle': infoCircle,
  keyboard,
  language,
  link,
  list,
  'loader-2': loader2,
  lock,
  logout,
  mail,
  'map-pin': mapPin,
  message,
  network,
  note,
  pencil,
  phone,
  'plug-connected': plugConnected,
  plus,
  printer,
  refresh,
  scale,
  search,
  send,
  settings,
  shield,
  'shield-check': shieldCheck,
  target,
  trash,
  unlink,
  upload,
  urgent,
  user,
  'user-off': userOff,
  'user-question': userQuestion,
  users,
  world,
  x,
} as const;

/** The strokes of one drawing, as `…svg?icon` gives them. */
export type Drawing = `M${string}`;

export type IconName = keyof typeof icons | Drawing;
