import { ErrorSummary, ProblemNotice } from '../components/Notice.tsx';
import type { Form } from './useForm.ts';

/** Above the fields: the summary with links, or the refusal that belongs to no field. */
export function FormErrors<V extends object>({ form }: { form: Form<V> }) {
  const number = form.problem?.instance;
  if (Object.keys(form.errors).length > 0) {
    return (
      <ErrorSummary
        errors={form.errors}
        labels={form.labels}
        focusRef={form.summaryRef}
        {...(number ? { number } : {})}
      />
    );
  }
  if (!form.problem) return null;
  return (
    <div ref={form.summaryRef} tabIndex={-1}>
      <ProblemNotice problem={form.problem} />
    </div>
  );
}
