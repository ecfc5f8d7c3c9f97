/**
 * Lines of Windows' telephone service (TAPI 2), watched through JNA on {@code tapi32}. The binding holds no Windows types, so it
 * runs wherever a library of that name loads.
 *
 * <p>Facts about functions, structures and messages: Microsoft's documentation of TAPI 2.2 and {@code tapi.h}; the layouts are
 * tested against tables made from mingw-w64's header and from Microsoft's own metadata.
 */
@NullMarked
package io.github.callcard.line.tapi;

import org.jspecify.annotations.NullMarked;
