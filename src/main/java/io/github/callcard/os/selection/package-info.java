/** The text that is selected in whatever program is in front. */
@NullMarked
package io.github.callcard.os.selection;

import org.jspecify.annotations.NullMarked;
