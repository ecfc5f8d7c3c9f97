package io.github.callcard.ui.toolkit;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Tests on a real X11 display, a new one for each. */
@Tag("peer")
public abstract class XDesktopTest {

    @TempDir
    protected Path folder;

    @AutoClose
    protected XDesktop desktop;

    @BeforeEach
    void openTheDesktop() throws IOException {
        desktop = XDesktop.open(folder);
    }
}
