/** The calls that were, on disk and encrypted; missed calls as obligations, and reminders of them. */
@NullMarked
package io.github.callcard.journal;

import org.jspecify.annotations.NullMarked;
