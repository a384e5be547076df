package org.homeroom.compressor;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.crac.Context;
import org.crac.Resource;
import org.homeroom.photo.contract.PhotoType;
import org.homeroom.photo.contract.RenditionKind;

/**
 * Does once what every photo needs: compresses a tiny photo, and queries the store. After that, classes are loaded, the library
 * is bound and the client is signed in. Done before Lambda takes the snapshot from which instances start (SnapStart), and for an
 * {@link AotCache}; without a snapshot, nothing happens.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html">Runtime hooks</a>
 */
final class Priming implements Resource {
    private final PhotoStore store;
    private final PhotoEngine engine;

    Priming(PhotoStore store, PhotoEngine engine) {
        this.store = store;
        this.engine = engine;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) throws Exception {
        once();
    }

    void once() throws IOException, PhotoRefused {
        engine.develop(tinyPhoto(), PhotoType.JPEG, EnumSet.allOf(RenditionKind.class));
        try {
            store.manifest(new UUID(0, 0));
        } catch (IOException away) {
            System.out.println("priming without the store: " + away.getMessage());
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // The client opens connections as it needs them.
    }

    private static byte[] tinyPhoto() throws IOException {
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB), "jpeg", photo);
        return photo.toByteArray();
    }
}
