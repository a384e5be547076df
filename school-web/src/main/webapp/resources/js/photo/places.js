// Placeholders show the photo's colour until it has loaded, including those added later.
function colours(root) {
  for (const place of root.querySelectorAll("[data-colour]")) {
    if (place.dataset.colour) place.style.backgroundColor = place.dataset.colour;
  }
}

new MutationObserver((changes) => {
  for (const change of changes) {
    for (const node of change.addedNodes) if (node.nodeType === Node.ELEMENT_NODE) colours(node.parentElement ?? node);
  }
}).observe(document.getElementById("content"), {childList: true, subtree: true});
colours(document);
