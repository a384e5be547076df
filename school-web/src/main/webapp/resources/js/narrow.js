// A list of checkboxes, filtered as the user types; ticked ones stay ticked.
const FEW = 8;

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

// Whether the line contains every word typed, ignoring accents and case.
export function finds(typed, line) {
  const text = fold(line);
  return fold(typed).split(/\s+/).every((word) => text.includes(word));
}

export function narrow(box) {
  const lines = [...document.getElementById(box.dataset.narrow).querySelectorAll("li")];
  const none = document.querySelector(`[data-narrow-none="${box.dataset.narrow}"]`);
  const input = box.querySelector("input");
  box.hidden = lines.length < FEW;
  input.addEventListener("input", (event) => {
    event.stopPropagation();
    for (const line of lines) line.hidden = !line.querySelector("input").checked && !finds(input.value, line.textContent);
    none.hidden = lines.some((line) => !line.hidden);
  });
  input.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
}
