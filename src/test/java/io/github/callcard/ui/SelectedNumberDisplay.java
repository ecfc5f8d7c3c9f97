package io.github.callcard.ui;

import io.github.callcard.directory.CallerId;
import io.github.callcard.number.NumberInText;
import io.github.callcard.number.TypedNumber;
import io.github.callcard.os.hotkey.HotKey;
import io.github.callcard.settings.AlertSettings;
import io.github.callcard.settings.KeysSettings;
import io.github.callcard.settings.SoundSettings;
import io.github.callcard.settings.WhenSettings;
import io.github.callcard.settings.WhereSettings;
import io.github.callcard.ui.caller.ColleagueLines;
import io.github.callcard.ui.search.DialWay;
import io.github.callcard.ui.search.SearchActions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A desktop with the key for the selected number, in a process of its own; prints what it would dial. */
public final class SelectedNumberDisplay implements DesktopActions, SearchActions {

    private SelectedNumberDisplay() {}

    public static void main(String[] arguments) throws Exception {
        DesktopNames names = new DesktopNames(e164 -> "+" + e164, e164 -> Optional.empty(), line -> "Desk phone");
        Desktop desktop = Desktop.start(DesktopSettings.usual(), names, new SelectedNumberDisplay(), List.of());
        desktop.apply(new AlertSettings(
                new KeysSettings(Optional.empty(), Optional.empty(), HotKey.parse(arguments[0])),
                new WhenSettings(false, false, true, Set.of(), false, false),
                new WhereSettings(WhereSettings.Corner.BOTTOM_RIGHT, WhereSettings.WhichScreen.POINTER, Map.of()),
                new SoundSettings(false, List.of(), List.of(), List.of())));
        System.out.println("ready");
    }

    @Override
    public Optional<SearchActions> search() {
        return Optional.of(this);
    }

    @Override
    public Optional<String> numberIn(String text) {
        System.out.println("read " + text.strip());
        return NumberInText.find(text, "NO").map(TypedNumber::number);
    }

    @Override
    public DialWay way(String number) {
        System.out.println("shown " + number);
        return new DialWay.ByLine("Desk phone", number);
    }

    @Override
    public void dial(String number) {
        System.out.println("dialled " + number);
    }

    @Override
    public void prepare() {}

    @Override
    public List<CallerId> find(String typed, int most) {
        return List.of();
    }

    @Override
    public List<CallerId> familiar(int most) {
        return List.of();
    }

    @Override
    public ColleagueLines colleagues() {
        return ColleagueLines.NONE;
    }

    @Override
    public boolean hasServer() {
        return false;
    }

    @Override
    public List<CallerId> findAtServer(String typed) {
        return List.of();
    }

    @Override
    public boolean isEmergency(String number) {
        return false;
    }

    @Override
    public void open(CallerId caller, Consumer<String> problem) {}

    @Override
    public void syncNow() {}

    @Override
    public void quit() {
        System.exit(0);
    }
}
