/** The window that shows past calls added up: when they come, what becomes of them, and how soon people are called back. */
@NullMarked
package io.github.callcard.ui.statistics;

import org.jspecify.annotations.NullMarked;
