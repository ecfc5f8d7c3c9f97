/** The user's attention: whether he can be disturbed now, as the system knows it. */
@NullMarked
package io.github.callcard.os.attention;

import org.jspecify.annotations.NullMarked;
