@NullMarked
package io.github.callcard.app.log;

import org.jspecify.annotations.NullMarked;
