// Placeholders of photos that have not loaded yet, including those added later.
import {hold} from "../placeholder.js";

function places(root) {
  for (const place of root.querySelectorAll("[data-placeholder]")) {
    if (place.dataset.placeholder) hold(place, place.dataset.placeholder);
  }
}

new MutationObserver((changes) => {
  for (const change of changes) {
    for (const node of change.addedNodes) if (node.nodeType === Node.ELEMENT_NODE) places(node.parentElement ?? node);
  }
}).observe(document.getElementById("content"), {childList: true, subtree: true});
places(document);
