package org.homeroom.compressor;

import java.util.Optional;

/**
 * The first frame of a GIF that does not fill its canvas. What it leaves uncovered is transparent in browsers, so it becomes white;
 * decoders make it black, or show the frame alone.
 *
 * @param left   of the part within the canvas, like {@code top}, {@code width} and {@code height}
 */
record GifFrame(int canvasWidth, int canvasHeight, int left, int top, int width, int height) {
    /** @return empty if the frame fills the canvas, as nearly all do, or lies outside, or if there is no telling */
    static Optional<GifFrame> of(byte[] file) {
        try {
            int at = FileStructure.firstFrame(file);
            int canvasWidth = Bytes.u16LittleEndian(file, 6);
            int canvasHeight = Bytes.u16LittleEndian(file, 8);
            int left = Bytes.u16LittleEndian(file, at + 1);
            int top = Bytes.u16LittleEndian(file, at + 3);
            int width = Math.min(Bytes.u16LittleEndian(file, at + 5), canvasWidth - left);
            int height = Math.min(Bytes.u16LittleEndian(file, at + 7), canvasHeight - top);
            boolean fills = width == canvasWidth && height == canvasHeight;
            return Bytes.u8(file, at) != ',' || width <= 0 || height <= 0 || fills ? Optional.empty()
                    : Optional.of(new GifFrame(canvasWidth, canvasHeight, left, top, width, height));
        } catch (ArrayIndexOutOfBoundsException cut) {
            return Optional.empty();
        }
    }
}
