/** An X server, asked without the error handlers that a process has only one of. */
@NullMarked
package io.github.callcard.os.x11;

import org.jspecify.annotations.NullMarked;
