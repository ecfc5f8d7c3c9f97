package io.github.callcard.ui.toolkit;

import java.util.List;

/**
 * A monitor of an X server that has them in memory only: Xorg's driver {@code dummy}, which has sixteen outputs. Xvfb has
 * one, and GTK counts outputs.
 *
 * @param left of its place on the screen of all monitors, in pixels
 */
public record XMonitor(int left, int top, int width, int height) {

    /** The name of the output that the monitor hangs on. */
    public static String output(int place) {
        return "DUMMY" + place;
    }

    /** The server's settings; see xorg.conf(5) and, for the timings of a mode, any that are in order. */
    static String settings(List<XMonitor> monitors) {
        StringBuilder text = new StringBuilder();
        StringBuilder outputs = new StringBuilder();
        for (int i = 0; i < monitors.size(); i++) {
            XMonitor each = monitors.get(i);
            String mode = each.width + "x" + each.height;
            text.append("""
                    Section "Monitor"
                      Identifier "%s"
                      Modeline "%s" 100 %d %d %d %d %d %d %d %d
                      Option "PreferredMode" "%s"
                      Option "Position" "%d %d"
                      Option "Enable" "true"
                    EndSection
                    """.formatted(
                            "monitor" + i,
                            mode,
                            each.width,
                            each.width + 40,
                            each.width + 120,
                            each.width + 240,
                            each.height,
                            each.height + 3,
                            each.height + 13,
                            each.height + 50,
                            mode,
                            each.left,
                            each.top));
            outputs.append("  Option \"Monitor-%s\" \"monitor%d\"\n".formatted(output(i), i));
        }
        return text + """
                Section "Device"
                  Identifier "card"
                  Driver "dummy"
                  VideoRam 64000
                %sEndSection
                Section "Screen"
                  Identifier "screen"
                  Device "card"
                  DefaultDepth 24
                  SubSection "Display"
                    Virtual 4096 2400
                  EndSubSection
                EndSection
                """.formatted(outputs);
    }
}
