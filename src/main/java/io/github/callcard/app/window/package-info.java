/** The program with its windows: the call monitor and the desktop put together. */
@NullMarked
package io.github.callcard.app.window;

import org.jspecify.annotations.NullMarked;
