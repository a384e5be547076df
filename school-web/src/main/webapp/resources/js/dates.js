// Date fields: the picker reads typed dates like the school (org.homeroom.web.form.Days), so that it opens at them; and when the user
// leaves the field, the date is rewritten in the page's format.
const {jQuery} = window;
const AHEAD = 10;
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const isOneOf = (names, word) => names.some((name) => fold(name).startsWith(word));

// Called by jQuery's widget with the picker as this. If it throws, the picker takes the text for invalid.
const {prototype} = jQuery.prime.datePicker;
prototype.parseDate = function (typed, format) {
  if (!typed) return null;
  const text = fold(typed);
  const {monthNames, dayNames} = this.options.locale;
  let month = 0;
  for (const word of text.match(/\p{L}+/gu) ?? []) {
    const named = word.length > 2 && !month ? monthNames.findIndex((name) => fold(name).startsWith(word)) + 1 : 0;
    if (!named && !/^(st|nd|rd|th)$/.test(word) && !(word.length > 1 && isOneOf(dayNames, word))) throw new Error("No day");
    month ||= named;
  }
  let parts = text.match(/\d+/g) ?? [];
  let order = format.toLowerCase().replace(/[^dmy]/g, "").replace(/(.)\1+/g, "$1");
  if (parts[0]?.length === 4) order = "ymd";
  else if (text.includes(".")) order = "dmy";
  if (month) order = order.replace("m", "");
  if (parts.length === 1 && order === "dmy" && text.length === 8) parts = [text.slice(0, 2), text.slice(2, 4), text.slice(4)];
  const part = (letter) => parts[order.indexOf(letter)] ?? "";
  const [y, m, d] = [year(part("y")), month || Number(part("m")), Number(part("d"))];
  const date = new Date(y, m - 1, d);
  if (parts.length !== order.length || y < 1900 || y >= 2200 || date.getFullYear() !== y || date.getMonth() + 1 !== m || date.getDate() !== d) throw new Error("No day");
  return date;
};

// The button is recreated when the window becomes narrow, and needs its label again.
const {renderTriggerButton} = prototype;
prototype.renderTriggerButton = function () {
  renderTriggerButton.call(this);
  this.triggerButton.attr("aria-label", this.options.locale.chooseDate);
};

// On phones the panel covers the page, and a page that is still scrolling must not close it.
const {bindScrollListener} = prototype;
prototype.bindScrollListener = function () {
  if (!this.options.touchUI) bindScrollListener.call(this);
};

function year(digits) {
  if (digits.length === 4) return Number(digits);
  if (digits.length !== 2) return NaN;
  const now = new Date().getFullYear();
  const near = now - now % 100 + Number(digits);
  return near > now + AHEAD ? near - 100 : near;
}

jQuery(document).on("change", ".hasDatepicker", ({target, originalEvent}) => {
  const picker = jQuery(target.parentElement).data("primeDatePicker");
  if (!originalEvent) target.dispatchEvent(new Event("input", {bubbles: true})); // Picks are reported to jQuery only.
  else if (picker.isDate(picker.value)) target.value = picker.getValueToRender();
});
