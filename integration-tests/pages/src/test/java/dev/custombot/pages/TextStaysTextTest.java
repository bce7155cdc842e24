package dev.custombot.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.Reply;
import dev.custombot.message.QuickReply;
import dev.custombot.message.Template;

/** Nothing that anybody says becomes markup, a script, a link to one, or a picture of another host. */
class TextStaysTextTest {

    private static final String EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>";

    @RegisterExtension
    final Chat chat = new Chat();

    @Test
    void ofBothSides() {
        chat.customerSays(EVIL);
        chat.bot().says(Reply.text(EVIL), QuickReply.of("<b>Bold</b>", "<i>yes</i>", "no"));

        chat.untilShown(".bubble.mine .content", EVIL);
        chat.untilShown(".bubble.bot .content", EVIL);
        chat.untilShown(".bubble.bot button", "<i>yes</i>");
        assertThat(chat.page().attributes("#chat script", "src")).isEmpty();
        assertThat(chat.page().attributes("#chat img", "src")).isEmpty();
        assertThat(chat.page().texts("#conversations script")).isEmpty();
    }

    @Test
    void ofHtmlIsKeptWhatFormats() {
        chat.botSays(Reply.html("<p onclick=\"alert(1)\">A <b>bold</b> word<script>alert(2)</script><style>*{}</style>"
                + "<a href=\"javascript:alert(3)\">here</a> <a href=\"https://shop.example/\">there</a>"
                + "<img src=\"https://spy.example/pixel.png\" alt=\"pixel\"><iframe src=\"https://spy.example/\"></iframe></p>"));

        chat.untilShown(".bubble.bot .html b", "bold");
        assertThat(chat.page().attributes(".html p", "onclick")).containsOnlyNulls();
        assertThat(chat.page().attributes(".html script", "src")).isEmpty();
        assertThat(chat.page().attributes(".html style", "type")).isEmpty();
        assertThat(chat.page().attributes(".html iframe", "src")).isEmpty();
        assertThat(chat.page().attributes(".html img", "src")).isEmpty();
        assertThat(chat.page().attributes(".html a", "href")).containsExactly("https://shop.example/",
                "https://spy.example/pixel.png");
    }

    @Test
    void linksLeadToPlacesForPeople() {
        chat.botSays(Template.builder("Go").link("Shop", "https://shop.example/").build(),
                Reply.pagePush("javascript:alert(1)"));

        chat.untilShown(".bubble.bot span", "javascript:alert(1)");
        assertThat(chat.page().attributes("#chat a", "href")).containsExactly("https://shop.example/");
    }
}
