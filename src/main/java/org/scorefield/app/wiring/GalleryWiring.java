package org.scorefield.app.wiring;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import org.scorefield.app.engine.GalleryDesk;
import org.scorefield.app.engine.Pulse;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.view.control.GalleryButton;
import org.scorefield.app.view.control.GalleryEntry;
import org.scorefield.figure.Palette;

/** While the gallery is open: has its pictures painted, and the one under the pointer moving. FX thread only. */
public final class GalleryWiring {
    private static final double FILM_NANOS = 2.2e9;

    /** At the end of a film the data stay to be looked at, for this share of its length. */
    private static final double REST = 0.35;

    private final GalleryButton gallery;
    private final GalleryDesk desk;
    private final LookModel look;
    private final Pulse pulse;
    private final Deque<String> waiting = new ArrayDeque<>();
    private String moving = "";
    private long since;

    public GalleryWiring(GalleryButton gallery, GalleryDesk desk, LookModel look) {
        this.gallery = gallery;
        this.desk = desk;
        this.look = look;
        this.pulse = new Pulse(() -> beat(System.nanoTime()));
    }

    public void install() {
        gallery.showingProperty().subscribe(open -> {
            if (open) {
                waiting.clear();
                gallery.entries().stream().map(GalleryEntry::id).forEach(waiting::add);
                pulse.start();
            } else {
                pulse.stop();
            }
        });
        gallery.hoveredProperty().subscribe((before, now) -> {
            if (!before.isEmpty()) {
                waiting.addFirst(before); // it shows its data again
            }
            moving = now;
            since = 0;
        });
    }

    private void beat(long now) {
        GalleryDesk.Thumbnail painted = desk.take();
        if (painted != null) {
            gallery.pictures().put(painted.request().scene(), image(painted));
        }
        if (desk.busy()) {
            return;
        }
        if (!waiting.isEmpty()) {
            ask(waiting.poll(), 1);
        } else if (!moving.isEmpty()) {
            since = since == 0 ? now : since;
            double share = ((now - since) / FILM_NANOS) % (1 + REST);
            ask(moving, Math.min(1, share));
        }
    }

    private void ask(String scene, double share) {
        Window window = gallery.getScene().getWindow();
        desk.request(new GalleryDesk.Request(
                scene,
                share,
                look.darkProperty().get() ? Palette.DARK : Palette.LIGHT,
                GalleryButton.CARD_WIDTH_PX,
                GalleryButton.PICTURE_HEIGHT_PX,
                window == null ? 1 : window.getRenderScaleX()));
    }

    private static WritableImage image(GalleryDesk.Thumbnail painted) {
        WritableImage image = new WritableImage(painted.width(), painted.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        painted.width(),
                        painted.height(),
                        PixelFormat.getIntArgbPreInstance(),
                        painted.argb(),
                        0,
                        painted.width());
        return image;
    }
}
