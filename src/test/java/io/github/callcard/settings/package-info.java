@NullMarked
package io.github.callcard.settings;

import org.jspecify.annotations.NullMarked;
