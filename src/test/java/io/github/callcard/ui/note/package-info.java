@NullMarked
package io.github.callcard.ui.note;

import org.jspecify.annotations.NullMarked;
