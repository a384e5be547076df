// A list of boxes to tick, narrowed while one types; what was ticked stays ticked.
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

for (const box of document.querySelectorAll("[data-narrow]")) {
  const lines = [...document.getElementById(box.dataset.narrow).querySelectorAll("li")];
  const none = document.querySelector(`[data-narrow-none="${box.dataset.narrow}"]`);
  const input = box.querySelector("input");
  box.hidden = lines.length < 8;
  input.addEventListener("input", (event) => {
    event.stopPropagation();
    const words = fold(input.value).split(/\s+/);
    for (const line of lines) {
      const text = fold(line.textContent);
      line.hidden = !line.querySelector("input").checked && !words.every((word) => text.includes(word));
    }
    none.hidden = lines.some((line) => !line.hidden);
  });
  input.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
}
