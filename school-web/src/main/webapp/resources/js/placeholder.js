// What is in a photo's place until it has loaded: its blurred picture, or the colour of one that has none.
import {picture} from "./blur.js";

export function hold(place, placeholder) {
  const colour = placeholder?.startsWith("#") ? placeholder : "";
  const blur = placeholder && !colour ? picture(placeholder) : null;
  place.style.backgroundColor = colour;
  place.style.backgroundImage = blur ? `url(${address(blur)})` : "";
}

function address({width, height, pixels}) {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  canvas.getContext("2d").putImageData(new ImageData(pixels, width, height), 0, 0);
  return canvas.toDataURL();
}
