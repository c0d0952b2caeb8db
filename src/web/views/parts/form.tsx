import type { ComponentChildren } from 'preact';
import type { Context } from '../../route.ts';

/** The token without which no form changes anything. */
export function Csrf({ context }: { context: Context }) {
  return <input type="hidden" name="csrf" value={context.csrf} />;
}

/** What is wrong with the fields of a form: name → sentence. */
export type FieldErrors = Readonly<Record<string, string>>;

interface FormProps {
  readonly context: Context;
  readonly action: string;
  readonly errors?: FieldErrors;
  readonly children: ComponentChildren;
  /** For files. */
  readonly multipart?: boolean;
  /** Makes the summary of one of several forms on a page its own. */
  readonly id?: string;
}

/** A form that posts, with its token, and with a summary of its errors that gets the focus. */
export function Form({ context, action, errors = {}, children, multipart = false, id = 'form' }: FormProps) {
  return (
    <form method="post" action={action} class="form" encType={multipart ? 'multipart/form-data' : undefined} noValidate>
      <Csrf context={context} />
      <ErrorSummary context={context} errors={errors} id={`${id}-errors`} />
      {children}
    </form>
  );
}

function ErrorSummary({ context, errors, id }: { context: Context; errors: FieldErrors; id: string }) {
  const entries = Object.entries(errors);
  if (entries.length === 0) return null;
  return (
    <div class="error-summary" role="alert" aria-labelledby={id} tabIndex={-1} data-focus>
      <h2 id={id}>{context.t.common.errorsTitle(entries.length)}</h2>
      <ul>
        {entries.map(([name, says]) => (
          <li>
            <a href={`#${name}`}>{says}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  /** What to write, below the label. */
  readonly hint?: string | undefined;
  readonly errors?: FieldErrors | undefined;
  /** Where the name occurs in several forms of a page. */
  readonly id?: string | undefined;
}

/** Label, hint, error and whatever is filled in; the attributes tie them together. */
function Field({ name, label, hint, errors, id = name, children }: FieldProps & { children: ComponentChildren }) {
  const error = errors?.[name];
  return (
    <div class={error === undefined ? 'field' : 'field wrong'}>
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {children}
    </div>
  );
}

function described({ name, hint, errors, id = name }: FieldProps) {
  const error = errors?.[name];
  const by = [hint === undefined ? [] : `${id}-hint`, error === undefined ? [] : `${id}-error`].flat().join(' ');
  return {
    id,
    name,
    'aria-describedby': by === '' ? undefined : by,
    'aria-invalid': error === undefined ? undefined : true,
  };
}

interface TextFieldProps extends FieldProps {
  /** Which keys a touch screen offers. */
  readonly inputMode?: 'text' | 'url' | 'numeric';
  readonly value?: string;
  /** As in HTML; tells password managers what belongs here. */
  readonly autocomplete?: string;
  readonly required?: boolean;
  /** Shown and sent, not to be changed. */
  readonly readOnly?: boolean;
}

export function TextField({
  inputMode = 'text',
  value = '',
  autocomplete = 'off',
  required = false,
  readOnly = false,
  ...field
}: TextFieldProps) {
  return (
    <Field {...field}>
      <input
        {...described(field)}
        type="text"
        {...{ inputMode, value, autocomplete, required, readOnly }}
        spellcheck={false}
        autocapitalize="none"
      />
    </Field>
  );
}

interface PasswordFieldProps extends FieldProps {
  readonly context: Context;
  readonly autocomplete: 'current-password' | 'new-password';
}

/** A password that may be pasted, filled in by a manager, and looked at. It is never sent back. */
export function PasswordField({ context, autocomplete, ...field }: PasswordFieldProps) {
  const { showPassword } = context.t.login;
  return (
    <Field {...field}>
      <div class="with-button">
        <input {...described(field)} type="password" autocomplete={autocomplete} required spellcheck={false} />
        <button
          class="secondary"
          type="button"
          data-reveal={field.id ?? field.name}
          aria-pressed="false"
          aria-label={`${showPassword}: ${field.label}`}
          hidden
        >
          {showPassword}
        </button>
      </div>
    </Field>
  );
}

interface TextAreaProps extends FieldProps {
  readonly value?: string;
  readonly rows?: number;
  readonly maxLength?: number;
}

export function TextArea({ value = '', rows = 4, maxLength, ...field }: TextAreaProps) {
  return (
    <Field {...field}>
      <textarea {...described(field)} rows={rows} maxLength={maxLength} value={value} />
    </Field>
  );
}

/** A value and the words for it. */
export type Choice = readonly [value: string, says: string];

interface ChoiceProps extends FieldProps {
  readonly choices: readonly Choice[];
  readonly value: string;
}

export function Select({ choices, value, ...field }: ChoiceProps) {
  return (
    <Field {...field}>
      <select {...described(field)}>
        {choices.map(([choice, says]) => (
          <option value={choice} selected={choice === value}>
            {says}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** One of a few, all of them in sight. */
export function Radios({ choices, value, name, label, hint, errors, id = name }: ChoiceProps) {
  const error = errors?.[name];
  return (
    <fieldset
      class={error === undefined ? 'field' : 'field wrong'}
      id={id}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
    >
      <legend>{label}</legend>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && <p class="error">{error}</p>}
      {choices.map(([choice, says]) => (
        <label class="choice">
          <input type="radio" name={name} value={choice} checked={choice === value} />
          <span>{says}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Yes or no; sends `on` or nothing. */
export function Checkbox({ checked, ...field }: FieldProps & { readonly checked: boolean }) {
  const { name, label, hint, id = name } = field;
  return (
    <div class="field">
      <label class="choice" for={id}>
        <input {...described(field)} type="checkbox" checked={checked} />
        <span>{label}</span>
      </label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
