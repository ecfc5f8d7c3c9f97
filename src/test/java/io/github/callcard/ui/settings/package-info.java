@NullMarked
package io.github.callcard.ui.settings;

import org.jspecify.annotations.NullMarked;
