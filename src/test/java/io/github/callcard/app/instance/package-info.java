@NullMarked
package io.github.callcard.app.instance;

import org.jspecify.annotations.NullMarked;
