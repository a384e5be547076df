// A new school starts in the browser's time zone.
const field = document.querySelector("[data-own-zone='true'] select");
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (field && !field.value && [...field.options].some((option) => option.value === zone)) field.value = zone;
