package org.homeroom.compressor;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.homeroom.photo.contract.PhotoType;
import org.homeroom.photo.contract.Refusal;
import org.homeroom.photo.contract.RenditionKind;

/**
 * The engine for a machine without libvips: plain Java with TwelveMonkeys' readers, far slower, and hungry for memory. Accepts
 * JPEG, PNG, GIF and WebP.
 */
final class ImageIoEngine implements PhotoEngine {
    /** Beyond this, every n-th pixel is read, so that a photo of {@link #MAX_PIXELS} does not fill the heap. */
    private static final int LONGEST_READ = 2 * RenditionKind.PRINT.longSide();

    ImageIoEngine() {
        ImageIO.setUseCache(false);
    }

    @Override
    public String name() {
        return "ImageIO " + Runtime.version().feature();
    }

    @Override
    public Developed develop(byte[] photo, PhotoType type, Set<RenditionKind> wanted) throws PhotoRefused {
        if (type == PhotoType.HEIF) {
            throw new PhotoRefused(Refusal.UNSUPPORTED_TYPE);
        }
        Exif exif = Exif.of(photo, type);
        boolean onItsSide = exif.orientation() >= 5;
        ImageReader reader = ImageIO.getImageReadersByFormatName(type.name()).next();
        byte[] readable = type == PhotoType.JPEG ? JpegInks.marked(photo) : photo;
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(readable))) {
            reader.setInput(in, true, true);
            Optional<GifFrame> smaller = type == PhotoType.GIF ? GifFrame.of(photo) : Optional.empty();
            int[] size = smaller.isPresent() ? new int[] {smaller.get().canvasWidth(), smaller.get().canvasHeight()}
                    : size(reader, photo, type);
            int width = onItsSide ? size[1] : size[0];
            int height = onItsSide ? size[0] : size[1];
            if ((long) width * height > MAX_PIXELS) {
                throw new PhotoRefused(Refusal.TOO_MANY_PIXELS, width, height);
            }
            Optional<Refusal> flaw = FileStructure.flaw(photo, type);
            if (flaw.isPresent()) {
                throw new PhotoRefused(flaw.get(), width, height);
            }
            BufferedImage picture = read(reader, width, height, smaller);
            List<Picture> pictures = new ArrayList<>();
            for (RenditionKind kind : new TreeSet<>(wanted).descendingSet()) {
                picture = scaled(picture, kind.longSide());
                BufferedImage upright = upright(picture, exif.orientation());
                pictures.addFirst(new Picture(kind, upright.getWidth(), upright.getHeight(), jpeg(upright, kind.quality())));
            }
            BufferedImage smallest = upright(picture, exif.orientation());
            Looks.Pixels pixels = new Looks.Pixels(smallest.getWidth(), smallest.getHeight(), 3, rgb(smallest));
            return new Developed(width, height, pictures, Looks.of(pixels), exif.captured());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            reader.dispose();
        }
    }

    private static int[] size(ImageReader reader, byte[] photo, PhotoType type) throws PhotoRefused {
        try {
            return new int[] {reader.getWidth(0), reader.getHeight(0)};
        } catch (IOException | RuntimeException unreadable) {
            throw new PhotoRefused(FileStructure.flaw(photo, type).orElse(Refusal.CORRUPT));
        }
    }

    private static BufferedImage read(ImageReader reader, int width, int height, Optional<GifFrame> smaller) throws PhotoRefused {
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
        ImageReadParam param = reader.getDefaultReadParam();
        // Read with gaps, a picture is still no smaller than the largest rendition.
        int step = Math.max(1, Math.max(width, height) / LONGEST_READ * 2);
        param.setSourceSubsampling(step, step, 0, 0);
        try {
            BufferedImage image = reader.read(0, param);
            if (warnings.stream().noneMatch(JpegWarnings::isDamage)) {
                return smaller.isPresent() ? onCanvas(image, smaller.get(), step) : image;
            }
        } catch (IOException | RuntimeException unreadable) {
            // said below
        }
        throw new PhotoRefused(Refusal.CORRUPT, width, height);
    }

    private static BufferedImage onCanvas(BufferedImage frame, GifFrame place, int step) {
        BufferedImage canvas = new BufferedImage(Math.ceilDiv(place.canvasWidth(), step), Math.ceilDiv(place.canvasHeight(), step),
                BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = canvas.createGraphics();
        graphics.drawImage(frame, place.left() / step, place.top() / step, null);
        graphics.dispose();
        return canvas;
    }

    /** In sRGB, on white, neither side longer than {@code longSide}. Halved repeatedly, as one large step loses detail. */
    private static BufferedImage scaled(BufferedImage image, int longSide) {
        BufferedImage now = image;
        int longer = Math.max(image.getWidth(), image.getHeight());
        while (longer > 2 * longSide) {
            now = drawn(now, half(now.getWidth()), half(now.getHeight()));
            longer = half(longer);
        }
        double factor = Math.min(1, (double) longSide / longer);
        return drawn(now, side(now.getWidth(), factor), side(now.getHeight(), factor));
    }

    private static int half(int side) {
        return Math.max(1, side / 2);
    }

    private static int side(int side, double factor) {
        return Math.max(1, (int) Math.round(side * factor));
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        return drawn;
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        int w = image.getWidth();
        int h = image.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> throw new IllegalArgumentException("No orientation: " + orientation);
        };
        boolean onItsSide = orientation >= 5;
        BufferedImage upright =
                new BufferedImage(onItsSide ? h : w, onItsSide ? w : h, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = upright.createGraphics();
        graphics.drawImage(image, turn, null);
        graphics.dispose();
        return upright;
    }

    private static byte[] jpeg(BufferedImage image, int quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("JPEG").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality / 100f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] rgb(BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        byte[] rgb = new byte[pixels.length * 3];
        for (int i = 0; i < pixels.length; i++) {
            rgb[3 * i] = (byte) (pixels[i] >> 16);
            rgb[3 * i + 1] = (byte) (pixels[i] >> 8);
            rgb[3 * i + 2] = (byte) pixels[i];
        }
        return rgb;
    }
}
