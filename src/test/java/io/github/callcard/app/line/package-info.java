@NullMarked
package io.github.callcard.app.line;

import org.jspecify.annotations.NullMarked;
