// Texts of scripts in the page's language, with values filled in; numbers and sizes.
const language = () => document.documentElement.lang;

export const fill = (text, ...values) => text.replace(/\{(\d+)}/g, (place, i) => values[i] ?? place);

export const number = (value) => new Intl.NumberFormat(language()).format(value);

export function size(bytes, lang = language()) {
  const [unit, value, maximumFractionDigits] = bytes < 1e6 ? ["kilobyte", Math.ceil(bytes / 1000), 0] : ["megabyte", bytes / 1e6, 1];
  return new Intl.NumberFormat(lang, {style: "unit", unit, maximumFractionDigits}).format(value);
}
