package io.github.callcard.os;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says something through the screen reader that runs, without the focus: on Windows, from 10 version 1709 on, by UI
 * Automation's notification event. Other systems say nothing. Safe to use from any thread.
 */
public final class ScreenReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ScreenReader.class);

    /** {@code NotificationKind_ItemAdded} and {@code NotificationProcessing_ImportantMostRecent}. */
    private static final int ITEM_ADDED = 0;

    private static final int IMPORTANT_MOST_RECENT = 1;

    private static final WString ACTIVITY = new WString("Callcard.card");

    /**
     * The part of UI Automation's core that raises the event. An {@code HRESULT} below 0 is a failure.
     *
     * <p>Source: {@code uiautomationcoreapi.h} of the Windows SDK.
     */
    private interface UiAutomation extends StdCallLibrary {

        int UiaClientsAreListening();

        /** The provider that every window has, whatever draws into it. */
        int UiaHostProviderFromHwnd(Pointer window, PointerByReference provider);

        int UiaRaiseNotificationEvent(Pointer provider, int kind, int processing, Pointer text, Pointer activity);
    }

    /** Texts as COM has them. Source: {@code oleauto.h} of the Windows SDK. */
    private interface OleAut32 extends StdCallLibrary {

        @Nullable
        Pointer SysAllocString(WString text);

        void SysFreeString(@Nullable Pointer text);
    }

    private final WorkerThread thread = new WorkerThread("screen-reader");
    private final boolean windows = System.getProperty("os.name", "").startsWith("Windows");

    /** Belongs to the thread: true where this Windows has not what it takes. */
    private boolean unable;

    /**
     * Says a text soon, where a screen reader listens. Returns at once.
     *
     * @param window the number in the system of the window of this process that the text is about
     */
    public void say(long window, String text) {
        if (windows) {
            thread.run(() -> raise(new Pointer(window), text));
        }
    }

    private void raise(Pointer window, String text) {
        if (unable) {
            return;
        }
        try {
            UiAutomation automation = Native.load("uiautomationcore", UiAutomation.class);
            if (automation.UiaClientsAreListening() != 0) {
                raise(automation, window, text);
            }
        } catch (UnsatisfiedLinkError e) {
            unable = true;
            LOG.info("This Windows announces nothing to screen readers: {}", e.toString());
        }
    }

    private static void raise(UiAutomation automation, Pointer window, String text) {
        PointerByReference provider = new PointerByReference();
        int found = automation.UiaHostProviderFromHwnd(window, provider);
        if (found < 0 || provider.getValue() == null) {
            LOG.debug("A card's window has no provider ({})", found);
            return;
        }
        OleAut32 ole = Native.load("oleaut32", OleAut32.class);
        Pointer said = ole.SysAllocString(new WString(text));
        Pointer activity = ole.SysAllocString(ACTIVITY);
        try {
            if (said != null && activity != null) {
                int raised = automation.UiaRaiseNotificationEvent(
                        provider.getValue(), ITEM_ADDED, IMPORTANT_MOST_RECENT, said, activity);
                LOG.debug("A card was announced ({})", raised);
            }
        } finally {
            ole.SysFreeString(said);
            ole.SysFreeString(activity);
            release(provider.getValue());
        }
    }

    /** {@code IUnknown::Release}, the third function of every object of COM. */
    private static void release(Pointer object) {
        Pointer functions = object.getPointer(0);
        Function.getFunction(functions.getPointer(2L * Native.POINTER_SIZE), Function.ALT_CONVENTION)
                .invokeInt(new Object[] {object});
    }

    @Override
    public void close() {
        thread.close();
    }
}
