/** Calls as the user sees them, put together from line events, and who is calling. */
@NullMarked
package io.github.callcard.call;

import org.jspecify.annotations.NullMarked;
