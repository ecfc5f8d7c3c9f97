@NullMarked
package io.github.callcard.ui.caller;

import org.jspecify.annotations.NullMarked;
