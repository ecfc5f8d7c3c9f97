/** The settings as the windows ask about them, and as they are in use. */
@NullMarked
package io.github.callcard.app.preferences;

import org.jspecify.annotations.NullMarked;
