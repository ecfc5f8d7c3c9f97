package io.github.callcard.os.notifier;

import io.github.callcard.os.tray.IconListener;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The icon as the desktop reads it and tells what was clicked, {@code org.kde.StatusNotifierItem}. Belongs to the bus's thread.
 *
 * <p>Source: StatusNotifierItem specification of freedesktop.org and {@code org.kde.StatusNotifierItem.xml} of KDE.
 */
final class ItemObject implements BusObject {

    private static final Declaration DECLARATION =
            new Declaration("/StatusNotifierItem", "org.kde.StatusNotifierItem", """
            <node><interface name="org.kde.StatusNotifierItem">
              <property name="Category" type="s" access="read"/>
              <property name="Id" type="s" access="read"/>
              <property name="Title" type="s" access="read"/>
              <property name="Status" type="s" access="read"/>
              <property name="WindowId" type="i" access="read"/>
              <property name="IconThemePath" type="s" access="read"/>
              <property name="Menu" type="o" access="read"/>
              <property name="ItemIsMenu" type="b" access="read"/>
              <property name="IconName" type="s" access="read"/>
              <property name="IconPixmap" type="a(iiay)" access="read"/>
              <property name="OverlayIconName" type="s" access="read"/>
              <property name="OverlayIconPixmap" type="a(iiay)" access="read"/>
              <property name="AttentionIconName" type="s" access="read"/>
              <property name="AttentionIconPixmap" type="a(iiay)" access="read"/>
              <property name="AttentionMovieName" type="s" access="read"/>
              <property name="ToolTip" type="(sa(iiay)ss)" access="read"/>
              <method name="ContextMenu"><arg type="i" direction="in"/><arg type="i" direction="in"/></method>
              <method name="Activate"><arg type="i" direction="in"/><arg type="i" direction="in"/></method>
              <method name="SecondaryActivate"><arg type="i" direction="in"/><arg type="i" direction="in"/></method>
              <method name="Scroll"><arg type="i" direction="in"/><arg type="s" direction="in"/></method>
              <method name="ProvideXdgActivationToken"><arg type="s" direction="in"/></method>
              <signal name="NewTitle"/>
              <signal name="NewIcon"/>
              <signal name="NewAttentionIcon"/>
              <signal name="NewOverlayIcon"/>
              <signal name="NewToolTip"/>
              <signal name="NewStatus"><arg type="s"/></signal>
            </interface></node>
            """);

    private final String title;
    private final IconListener listener;
    private BusValue icon = Pixmaps.none();
    private String tip = "";

    /** @param title the program's name */
    ItemObject(String title, IconListener listener) {
        this.title = title;
        this.listener = listener;
    }

    /** Takes the picture in place of the one before, and tells the desktop where it is there. */
    void draw(IntFunction<int[]> drawing, Optional<SessionBus> bus) {
        icon = Pixmaps.of(drawing);
        bus.ifPresent(to -> to.tell(this, "NewIcon"));
    }

    /** Says something else while the pointer rests on the icon. */
    void say(String newTip, Optional<SessionBus> bus) {
        if (!newTip.equals(tip)) {
            tip = newTip;
            bus.ifPresent(to -> to.tell(this, "NewToolTip"));
        }
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public BusValue property(String name) {
        return switch (name) {
            case "Category" -> new BusValue.Text("Communications");
            case "Id" -> new BusValue.Text("callcard");
            case "Title" -> new BusValue.Text(title);
            case "Status" -> new BusValue.Text("Active");
            case "WindowId" -> new BusValue.Int(0);
            case "Menu" -> new BusValue.ObjectPath(MenuObject.PATH);
            case "ItemIsMenu" -> new BusValue.Flag(false);
            case "IconPixmap" -> icon;
            case "OverlayIconPixmap", "AttentionIconPixmap" -> Pixmaps.none();
            case "ToolTip" ->
                BusValue.tuple(
                        new BusValue.Text(""),
                        Pixmaps.none(),
                        new BusValue.Text(title),
                        new BusValue.Text(markup(tip)));
            default -> new BusValue.Text("");
        };
    }

    /** The text as a desktop reads it that knows markup in it. */
    private static String markup(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** A turn of the wheel has no meaning here, and a token for the focus none for JavaFX, which is on X11. */
    @Override
    public Optional<BusValue.Tuple> call(String method, List<BusValue> parameters) {
        switch (method) {
            case "Activate", "SecondaryActivate" -> listener.chosen();
            case "ContextMenu" -> listener.menuWanted();
            default -> {}
        }
        return Optional.of(BusValue.tuple());
    }
}
