/** The whole program on Windows, by Wine: what users of a Windows see and what their systems do to it. */
@NullMarked
package io.github.callcard.windows;

import org.jspecify.annotations.NullMarked;
