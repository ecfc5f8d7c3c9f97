@NullMarked
package io.github.callcard.app.settings;

import org.jspecify.annotations.NullMarked;
