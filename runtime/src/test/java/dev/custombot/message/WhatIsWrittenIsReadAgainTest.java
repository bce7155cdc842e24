package dev.custombot.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

class WhatIsWrittenIsReadAgainTest extends EveryContent {

    @Override
    void holds(RichContent content, Random random) {
        String json = content.toJson();

        assertThat(RichContent.parse(content.getClass(), json)).as(json).isEqualTo(content);
    }
}
