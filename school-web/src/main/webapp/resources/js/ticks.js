// One box for all boxes of a name: ticked if all are, between if some are.
export const standing = (ticked, boxes) => ticked === 0 ? "none" : ticked === boxes ? "all" : "some";

export function all(box) {
  const boxes = () => [...document.querySelectorAll(`input[name="${box.dataset.all}"]`)];
  const show = () => {
    const now = standing(boxes().filter((each) => each.checked).length, boxes().length);
    box.checked = now === "all";
    box.indeterminate = now === "some";
  };
  box.hidden = false;
  box.addEventListener("change", () => {
    for (const each of boxes()) each.checked = box.checked;
  });
  document.addEventListener("change", (event) => event.target.name === box.dataset.all && show());
  show();
}
