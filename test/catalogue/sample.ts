/** As much of a JSON schema as the API documentation uses. */
export interface Schema {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  format?: string;
  pattern?: string;
  minLength?: number;
  minimum?: number;
  minItems?: number;
  minProperties?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

const formats: Record<string, string> = {
  uuid: '00000000-0000-4000-8000-0000000000aa',
  date: '2026-11-09',
  'date-time': '2026-11-09T07:30:00Z',
  time: '12:00',
  email: 'iemand@example.nl',
  uri: 'https://example.nl',
};

/** The smallest value a schema accepts, so that a request gets past validation to where the record is looked for. */
export function sample(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice) return sample(choice[0]!);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map(sample));
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'string':
      return formats[schema.format ?? ''] ?? 'x'.repeat(Math.max(1, schema.minLength ?? 1));
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sample(schema.items ?? {}));
    case 'null':
      return null;
    default:
      return object(schema);
  }
}

function object(schema: Schema): Record<string, unknown> {
  const properties = Object.entries(schema.properties ?? {});
  const wanted = properties.filter(([name]) => schema.required?.includes(name));
  const enough =
    wanted.length >= (schema.minProperties ?? 0) ? wanted : properties.slice(0, schema.minProperties);
  return Object.fromEntries(enough.map(([name, part]) => [name, sample(part)]));
}
