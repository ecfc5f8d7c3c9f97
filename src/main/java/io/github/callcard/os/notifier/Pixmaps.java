package io.github.callcard.os.notifier;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A picture in the sizes that panels have, type {@code a(iiay)}: width, height and the pixels from the upper left, each opacity,
 * red, green and blue, not multiplied.
 *
 * <p>Source: StatusNotifierItem specification, "Icons": ARGB32 in network byte order.
 */
final class Pixmaps {

    static final String TYPE = "(iiay)";

    /** Panels of Plasma, GNOME and Xfce, and the same at 200 %. */
    private static final List<Integer> SIZES = List.of(16, 22, 24, 32, 44, 48);

    private Pixmaps() {}

    /** @param drawing the pixels for a width and height, from the upper left: opacity, red, green, blue */
    static BusValue.Array of(IntFunction<int[]> drawing) {
        List<BusValue> pixmaps = new ArrayList<>();
        for (int size : SIZES) {
            pixmaps.add(BusValue.tuple(
                    new BusValue.Int(size), new BusValue.Int(size), new BusValue.Bytes(bytes(drawing.apply(size)))));
        }
        return new BusValue.Array(TYPE, pixmaps);
    }

    static BusValue.Array none() {
        return new BusValue.Array(TYPE, List.of());
    }

    private static byte[] bytes(int[] pixels) {
        ByteBuffer bytes = ByteBuffer.allocate(pixels.length * Integer.BYTES);
        bytes.asIntBuffer().put(pixels);
        return bytes.array();
    }
}
