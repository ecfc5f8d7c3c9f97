package io.github.callcard.os.autostart;

import java.util.List;
import java.util.stream.Collectors;

/** The text of a launch agent of macOS ({@code man launchd.plist}), which is loaded when the user signs in. */
final class LaunchAgent {

    private LaunchAgent() {}

    /** @param bundle the identifier of the application that the agent is shown as part of */
    static String starting(String label, String bundle, List<String> command) {
        String words = command.stream()
                .map(word -> "        <string>" + escaped(word) + "</string>\n")
                .collect(Collectors.joining());
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
                <plist version="1.0">
                <dict>
                    <key>Label</key>
                    <string>%s</string>
                    <key>ProgramArguments</key>
                    <array>
                %s    </array>
                    <key>RunAtLoad</key>
                    <true/>
                    <key>AssociatedBundleIdentifiers</key>
                    <string>%s</string>
                    <key>LimitLoadToSessionType</key>
                    <string>Aqua</string>
                    <key>ProcessType</key>
                    <string>Interactive</string>
                </dict>
                </plist>
                """.formatted(escaped(label), words, escaped(bundle));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
