@NullMarked
package io.github.callcard.app.update;

import org.jspecify.annotations.NullMarked;
