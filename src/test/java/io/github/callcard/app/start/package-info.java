@NullMarked
package io.github.callcard.app.start;

import org.jspecify.annotations.NullMarked;
