package io.github.callcard.os.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.os.tray.IconListener;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ItemObjectTest {

    private final List<String> heard = new ArrayList<>();
    private final ItemObject item = new ItemObject("Callcard", new Hearing());

    @Test
    void eachSizeHasItsPixelsWithTheOpacityFirst() {
        item.draw(
                size -> {
                    int[] pixels = new int[size * size];
                    Arrays.fill(pixels, 0x80123456);
                    return pixels;
                },
                Optional.empty());

        BusValue.Array pixmaps = (BusValue.Array) item.property("IconPixmap");
        assertThat(pixmaps.signature()).isEqualTo("a(iiay)");
        assertThat(pixmaps.values())
                .hasSize(6)
                .allSatisfy(pixmap -> assertThat(pixmap.signature()).isEqualTo("(iiay)"));
        List<BusValue> first = ((BusValue.Tuple) pixmaps.values().getFirst()).parts();
        assertThat(first.subList(0, 2)).containsExactly(new BusValue.Int(16), new BusValue.Int(16));
        assertThat(((BusValue.Bytes) first.get(2)).bytes())
                .hasSize(16 * 16 * 4)
                .startsWith(0x80, 0x12, 0x34, 0x56, 0x80);
    }

    @Test
    void aLinesNameInTheTooltipIsNotTakenForMarkup() {
        item.say("Reception <2> & gate ready", Optional.empty());

        assertThat(item.property("ToolTip"))
                .isEqualTo(BusValue.tuple(
                        new BusValue.Text(""),
                        Pixmaps.none(),
                        new BusValue.Text("Callcard"),
                        new BusValue.Text("Reception &lt;2> &amp; gate ready")));
    }

    @Test
    void bothButtonsOpenWhatTheIconStandsForAndTheWheelDoesNothing() {
        List<BusValue> place = List.of(new BusValue.Int(10), new BusValue.Int(20));

        assertThat(item.call("Activate", place)).isPresent();
        assertThat(item.call("SecondaryActivate", place)).isPresent();
        assertThat(item.call("ContextMenu", place)).isPresent();
        assertThat(item.call("Scroll", List.of(new BusValue.Int(1), new BusValue.Text("vertical"))))
                .isPresent();

        assertThat(heard).containsExactly("chosen", "chosen", "menu");
    }

    private final class Hearing implements IconListener {

        @Override
        public void shown() {
            heard.add("shown");
        }

        @Override
        public void missing() {
            heard.add("missing");
        }

        @Override
        public void chosen() {
            heard.add("chosen");
        }

        @Override
        public void menuWanted() {
            heard.add("menu");
        }

        @Override
        public void sessionEnds() {
            heard.add("end");
        }
    }
}
