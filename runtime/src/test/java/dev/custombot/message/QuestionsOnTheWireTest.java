package dev.custombot.message;

import static dev.custombot.message.OnTheWire.assertJson;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

/** What the bot asks for a tap has the structure of the hub's contract. */
class QuestionsOnTheWireTest {

    @Test
    void quickReply() {
        assertJson(QuickReply.of("Was the tea fresh?", "Yes", "No"), """
                {"type": "quickreply", "version": "1",
                 "quickReply": {"title": "Was the tea fresh?", "items": [{"title": "Yes"}, {"title": "No"}]}}""");
    }

    @Test
    void listPicker() {
        assertJson(ListPicker.of("Which tea?", ListPicker.Item.of("t-1", "Assam", "strong"),
                ListPicker.Item.of("t-2", "Sencha")), """
                        {"type": "list", "version": "1", "title": "Which tea?",
                         "list": {"multipleSelection": false, "sections": [
                           {"multipleSelection": false, "title": "Which tea?", "order": 0, "items": [
                             {"title": "Assam", "subtitle": "strong", "id": "t-1", "actions": [{"type": "postback"}]},
                             {"title": "Sencha", "id": "t-2", "actions": [{"type": "postback"}]}]}]}}""");
    }

    @Test
    void listPickerWithImagesAndSections() {
        ListPicker picker = ListPicker.builder("Which teas?").subtitle("In stock").multipleSelection()
                .headingImage(Image.of("1", "https://tea.example/all.png"))
                .image(Image.of("2", "https://tea.example/assam.png"))
                .section("Black", ListPicker.Item.of("t-1", "Assam").withImage("2"))
                .section("Green", ListPicker.Item.of("t-2", "Sencha")).build();

        assertJson(picker, """
                {"type": "listpicker_with_images", "version": "1", "title": "Which teas?", "subtitle": "In stock",
                 "imageid": "1",
                 "list": {"multipleSelection": true, "sections": [
                   {"multipleSelection": true, "title": "Black", "order": 0, "items": [
                     {"title": "Assam", "id": "t-1", "imageid": "2", "actions": [{"type": "postback"}]}]},
                   {"multipleSelection": true, "title": "Green", "order": 1, "items": [
                     {"title": "Sencha", "id": "t-2", "actions": [{"type": "postback"}]}]}]},
                 "images": [{"imageid": "1", "url": "https://tea.example/all.png"},
                            {"imageid": "2", "url": "https://tea.example/assam.png"}]}""");
    }

    @Test
    void template() {
        assertJson(Template.of("Dear {{1}}, parcel {{2}} is here.", "Ada", "P-7"), """
                {"type": "template", "version": "1",
                 "template": {"title": "Dear {{1}}, parcel {{2}} is here.",
                              "items": [{"id": "1", "value": "Ada"}, {"id": "2", "value": "P-7"}]}}""");
    }

    @Test
    void templateWithQuickReplies() {
        assertJson(Template.builder("Parcel {{no}} is here.").variable("no", "P-7").quickReply("Thanks").quickReply("Not mine")
                .build(), """
                        {"type": "template", "version": "1", "subtype": "quick_reply",
                         "template": {"title": "Parcel {{no}} is here.", "items": [{"id": "no", "value": "P-7"}],
                                      "buttons": [{"title": "Thanks"}, {"title": "Not mine"}]}}""");
    }

    @Test
    void templateWithCallsToAction() {
        assertJson(Template.builder("Your parcel is here.").call("Call us", "4930123456")
                .link("See it", "https://tea.example/parcels").build(), """
                        {"type": "template", "version": "1", "subtype": "click_to_action",
                         "template": {"title": "Your parcel is here.", "buttons": [
                           {"title": "Call us", "type": "number", "value": "4930123456"},
                           {"title": "See it", "type": "web", "value": "https://tea.example/parcels"}]}}""");
    }

    @Test
    void timePicker() {
        OffsetDateTime noon = OffsetDateTime.of(2027, 3, 31, 12, 0, 0, 0, ZoneOffset.ofHours(2));
        TimePicker picker = TimePicker.builder("Tea tasting").id("q-1").eventTitle("When do you come?").style("icon")
                .timezone(ZoneOffset.ofHours(2)).image(Image.of("1", "https://tea.example/shop.png"))
                .timeslot("s-1", noon, Duration.ofHours(1))
                .timeslot("s-2", noon.withOffsetSameInstant(ZoneOffset.UTC).plusHours(2), Duration.ofMinutes(30))
                .location(EventLocation.of("Tea shop", 52.5, 13.25).withRadius(50)).build();

        assertJson(picker, """
                {"type": "timepicker", "id": "q-1", "version": "1", "style": "icon", "imageid": "1", "title": "Tea tasting",
                 "event": {"timezoneOffset": 120, "title": "When do you come?", "timeslots": [
                     {"duration": "3600", "startTime": "2027-03-31T12:00+0200", "id": "s-1"},
                     {"duration": "1800", "startTime": "2027-03-31T12:00+0000", "id": "s-2"}],
                   "location": {"latitude": 52.5, "longitude": 13.25, "radius": 50, "title": "Tea shop"}},
                 "images": [{"imageid": "1", "url": "https://tea.example/shop.png"}]}""");
    }

    @Test
    void richLink() {
        assertJson(RichLink.builder("Spring teas", "https://tea.example/spring", "https://tea.example/spring.png")
                .mimeType("image/png").style("large").build(), """
                        {"version": "1", "type": "web_url", "imageid": "1", "images": [
                          {"title": "Spring teas", "url": "https://tea.example/spring.png",
                           "link": "https://tea.example/spring", "imageid": "1", "mimeType": "image/png",
                           "style": "large"}]}""");
    }
}
