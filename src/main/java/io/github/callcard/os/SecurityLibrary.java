package io.github.callcard.os;

import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import org.jspecify.annotations.Nullable;

/**
 * The part of the keychain services of macOS that Callcard uses, under their own names. Strings are UTF-8 with their
 * length in bytes; a null keychain is the user's own; each call answers an {@code OSStatus}, 0 for done. They are the
 * older, plain interface to the login keychain: they take bytes where {@code SecItem*} takes Core Foundation
 * dictionaries.
 *
 * <p>Source: {@code SecKeychain.h}, {@code SecKeychainItem.h} and {@code SecBase.h} of the macOS SDK.
 */
interface SecurityLibrary extends Library {

    int errSecSuccess = 0;
    int errSecUserCanceled = -128;
    int errSecNotAvailable = -25291;
    int errSecAuthFailed = -25293;
    int errSecDuplicateItem = -25299;
    int errSecItemNotFound = -25300;
    int errSecInteractionNotAllowed = -25308;

    int SecKeychainFindGenericPassword(
            @Nullable Pointer keychain,
            int serviceLength,
            byte[] service,
            int accountLength,
            byte[] account,
            @Nullable IntByReference passwordLength,
            @Nullable PointerByReference password,
            @Nullable PointerByReference item);

    int SecKeychainAddGenericPassword(
            @Nullable Pointer keychain,
            int serviceLength,
            byte[] service,
            int accountLength,
            byte[] account,
            int passwordLength,
            byte[] password,
            @Nullable PointerByReference item);

    int SecKeychainItemModifyAttributesAndData(
            Pointer item, @Nullable Pointer attributes, int passwordLength, byte[] password);

    int SecKeychainItemDelete(Pointer item);

    int SecKeychainItemFreeContent(@Nullable Pointer attributes, Pointer password);

    /** Of Core Foundation, which the Security framework brings along. */
    void CFRelease(Pointer item);
}
