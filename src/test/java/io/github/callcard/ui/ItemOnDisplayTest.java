package io.github.callcard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.peer.PeerProcess;
import io.github.callcard.peer.Peers;
import io.github.callcard.ui.ItemPanel.Point;
import io.github.callcard.ui.toolkit.XDesktop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real panel that shows StatusNotifierItems, Xfce's, beside or in place of one that embeds windows, tint2. */
@Tag("peer")
class ItemOnDisplayTest {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    /** The windows that lie in tint2 and are large enough to be seen. */
    private static final Pattern EMBEDDED = Pattern.compile(" [1-9][0-9]x[1-9][0-9]\\+");

    private final Path folder;
    private final XDesktop desktop;
    private final ItemPanel panel;

    ItemOnDisplayTest(@TempDir Path folder) throws IOException {
        Peers.requirePrograms("tint2", "xwininfo");
        this.folder = folder;
        desktop = XDesktop.open(folder);
        panel = ItemPanel.prepare(desktop, folder);
    }

    @AfterEach
    void closeTheDesktop() {
        desktop.close();
    }

    @Test
    void aClickOnTheIconOpensTheStatusWindowAndAwtStaysAway() throws Exception {
        panel.start();
        PeerProcess program = start();
        await().atMost(TIMEOUT).until(() -> panel.icon().isPresent());
        assertThat(desktop.focusedWindow()).isNotEqualTo("Callcard");

        Point icon = panel.icon().orElseThrow();
        desktop.xdotool("mousemove", Integer.toString(icon.x()), Integer.toString(icon.y()), "click", "1");

        await().atMost(TIMEOUT).until(() -> desktop.focusedWindow().equals("Callcard"));
        assertThat(librariesOf(program)).contains("libglassgtk3.so").doesNotContain("libawt.so", "libawt_xawt.so");
    }

    @Test
    void theDesktopReadsTheMenuAndSaysWhatWasChosen() throws Exception {
        panel.start();
        PeerProcess program = start();
        await().atMost(TIMEOUT).until(() -> panel.item().isPresent());

        panel.choose("Sync now");
        await().atMost(TIMEOUT).until(() -> program.output().contains("sync"));

        panel.choose("Until resumed");
        await().atMost(TIMEOUT).until(() -> panel.menuHas("Resume cards"));
        assertThat(panel.menuHas("Until resumed")).isFalse();

        panel.choose("Quit");
        assertThat(program.await(300)).isZero();
        await().atMost(TIMEOUT).until(() -> panel.item().isEmpty());
    }

    @Test
    void aPanelThatStartsAnewGetsTheIconEachTime() throws Exception {
        PeerProcess shown = panel.start();
        PeerProcess program = start();
        for (int time = 0; time < 3; time++) {
            await().atMost(TIMEOUT).until(() -> panel.icon().isPresent());
            shown.kill();
            await().atMost(TIMEOUT).until(() -> panel.icon().isEmpty());
            shown = panel.start();
        }
        await().atMost(TIMEOUT).until(() -> panel.icon().isPresent());
        assertThat(program.isAlive()).isTrue();
    }

    @Test
    void whereNobodyShowsItemsTheIconIsEmbeddedUntilSomebodyDoes() throws Exception {
        PeerProcess other = startTint2();
        start();
        await().atMost(TIMEOUT).until(this::isEmbedded);

        PeerProcess shown = panel.start();
        await().atMost(TIMEOUT).until(() -> panel.item().isPresent() && !isEmbedded());

        // Xfce's panel took the embedded icons over from the other one, which asks for them when it starts.
        other.kill();
        shown.kill();
        startTint2();
        await().atMost(TIMEOUT).until(this::isEmbedded);
    }

    @Test
    void aBusThatDiesTakesOnlyTheItemWithIt() throws Exception {
        panel.start();
        PeerProcess program = start();
        await().atMost(TIMEOUT).until(() -> panel.item().isPresent());

        panel.killBus();
        startTint2();

        await().atMost(TIMEOUT).until(this::isEmbedded);
        assertThat(program.isAlive()).isTrue();
    }

    @Test
    void whoLeavesTheTrayTakesTheItemAlong() throws Exception {
        panel.start();
        start();
        await().atMost(TIMEOUT).until(() -> panel.item().isPresent());

        Files.createFile(folder.resolve("untrayed"));
        await().atMost(TIMEOUT).until(() -> panel.item().isEmpty());
        await().atMost(TIMEOUT).until(() -> desktop.focusedWindow().equals("Callcard"));

        Files.delete(folder.resolve("untrayed"));
        await().atMost(TIMEOUT).until(() -> panel.item().isPresent());
    }

    private PeerProcess start() throws IOException {
        return desktop.startJava(TrayDisplay.class, folder.resolve("untrayed").toString());
    }

    private PeerProcess startTint2() throws IOException {
        PeerProcess tint2 = desktop.start("tint2", "tint2");
        await().atMost(TIMEOUT).until(() -> embedded().contains("Window id"));
        return tint2;
    }

    private static Set<String> librariesOf(PeerProcess program) throws IOException {
        try (Stream<String> maps = Files.lines(Path.of("/proc/" + program.pid() + "/maps"))) {
            return maps.map(line -> line.substring(line.lastIndexOf('/') + 1))
                    .filter(name -> name.endsWith(".so"))
                    .collect(Collectors.toSet());
        }
    }

    private boolean isEmbedded() throws Exception {
        return EMBEDDED.matcher(embedded()).find();
    }

    private String embedded() throws Exception {
        return desktop.run("xwininfo", "-children", "-name", "tint2");
    }
}
