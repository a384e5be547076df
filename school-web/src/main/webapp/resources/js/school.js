// A new school is in the browser's own time zone, until somebody says otherwise.
const field = document.querySelector("[data-own-zone='true'] select");
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (field && !field.value && [...field.options].some((option) => option.value === zone)) field.value = zone;
