package io.github.callcard.app.settings;

import io.github.callcard.line.sip.SipAccount;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the section {@code lines}. */
final class LineReader {

    enum LineType {
        SIP,
        SIMULATED,
        TAPI,
        BARESIP,
        HOOK,
        FRITZBOX
    }

    enum SipMode {
        RING
    }

    private LineReader() {}

    static List<LineSettings> read(List<SettingsObject> lines) throws UserException {
        List<LineSettings> read = new ArrayList<>();
        for (SettingsObject line : lines) {
            read.add(line(line));
        }
        return read;
    }

    private static LineSettings line(SettingsObject line) throws UserException {
        LineType type = line.choice("type", LineType.class, null);
        return switch (type) {
            case SIMULATED -> new LineSettings.Simulated(line.text("name"));
            case TAPI ->
                new LineSettings.Tapi(
                        line.text("name"), line.text("device"), line.path("library"), line.flag("control", false));
            case HOOK -> new LineSettings.Hook(line.text("name"));
            case BARESIP, FRITZBOX ->
                new LineSettings.Unsupported(line.text("name"), type.name().toLowerCase(Locale.ROOT), line.origin());
            case SIP -> {
                line.choice("mode", SipMode.class, SipMode.RING);
                Path library = line.path("library");
                yield new LineSettings.Sip(
                        line.text("name"),
                        line.requiredText("user"),
                        line.text("authUser"),
                        line.requiredText("domain"),
                        line.text("proxy"),
                        library,
                        line.choice(
                                "engine", SipEngine.class, library == null ? SipEngine.JAVA : SipEngine.LIBLINPHONE),
                        line.number("registerSeconds", 10, 7200, SipAccount.DEFAULT_REGISTER_SECONDS));
            }
        };
    }
}
