/// The boilerplate of English news pages.
let englishCues: [CueGroup] = [
  CueGroup(
    .counter, .whole, .certain, "How often a page was seen, shared or answered.",
    """
    views/comments/shares/likes/reads : 0
    0 views/comments/shares/likes/reads/comment/share/view
    0 k/m views/comments/shares/likes
    0 min/mins/minute/minutes read
    reading time ...1 0 ...2
    number of views ...1 0
    viewed/read/shared 0 times
    """),
  CueGroup(
    .credit, .whole, .certain, "Who made the picture or wrote the text.",
    """
    photo/photos/photograph/image/images/picture/video/pic/infographic : ...6
    photo/image/picture/video credit/credits/source/courtesy ...8
    photo/photos/photograph/image/picture/video by ...6
    credit/credits/source : ...5
    reporting by ...
    editing by ...
    additional/writing reporting/by ...
    getty images ...2
    reuters | ...5
    ap photo ...6
    file photo
    file photo : ...6
    photographer : ...4
    """),
  CueGroup(
    .caption, .whole, .certain, "What a picture shows.",
    """
    pictured : ...
    in ...1 photo/picture/image ...1 : ...
    """),
  CueGroup(
    .channel, .start, .certain, "What a channel is about, after its name.",
    """
    telegram/whatsapp/youtube/tiktok channel q/u : ...6 news/daily/updates/every/briefs/brief/digest/stories/headlines/alerts/analysis
    q telegram/whatsapp/youtube/tiktok channel : ...6 news/daily/updates/every/briefs/brief/digest/stories/headlines/alerts/analysis
    the q telegram/whatsapp/youtube/tiktok channel : ...6 news/daily/updates/every/briefs/brief/digest/stories/headlines/alerts/analysis
    """),
  CueGroup(
    .channel, .whole, .certain, "The page's channels in messengers and networks, as a name.",
    """
    telegram/whatsapp/youtube channel q/:/u ...3
    our telegram/whatsapp/youtube channel ...4
    """),
  CueGroup(
    .channel, .start, .certain, "An invitation into the page's channels.",
    """
    follow us on/at ...3
    follow us
    follow our telegram/whatsapp/youtube/instagram/facebook/twitter/channel
    follow u/q on telegram/twitter/x/facebook/instagram/linkedin
    join us on telegram/whatsapp/facebook/instagram/x
    join our telegram/whatsapp/facebook/channel/community
    subscribe to our telegram/youtube/whatsapp/channel
    find/like/connect us/with on/us ...2 telegram/facebook/twitter/instagram/x/youtube/linkedin
    stay tuned/connected ...2 on/us/with
    """),
  CueGroup(
    .subscription, .start, .certain, "An invitation to subscribe.",
    """
    subscribe to our/the/receive/get ...4 newsletter*/newspaper/news/updates/digest/mailing/alerts
    subscribe now/today/here
    sign up for/to/here ...5 newsletter*/newspaper/updates/digest/briefing*/alerts/emails/inbox
    sign up here
    get ...5 delivered/news ...3 to/in your inbox
    get the latest news ...6
    register now/today for ...6
    free subscription
    become a subscriber/member ...3
    """),
  CueGroup(
    .subscription, .whole, .likely, "Labels of a subscription box.",
    """
    subscribe/newsletter/newsletters/unsubscribe
    sign up/in
    enter your email ...2
    daily news ...5
    """),
  CueGroup(
    .footer, .start, .certain, "The registration of an agency and its terms of use.",
    """
    certificate of registration/accreditation ...8 no/№
    registration certificate ...6 no/№
    any/full/partial use of ...3 materials ...6
    use/reproduction/reprinting/copying/republication of ...4 materials/content/articles ...8 permitted/prohibited/allowed/forbidden/requires/permission/link/hyperlink/consent
    when using/quoting/reprinting ...4 materials/information/content ...8 link/hyperlink/reference
    the ...3 opinion/opinions/views ...6 do/does/may not ...4 reflect/coincide
    opinions/views expressed ...10 do not ...4 reflect
    our standards : ...
    found/noticed/spotted a/an mistake/error/typo
    if you find/notice/spot/found a/an mistake/error/typo
    report a/an typo/error/mistake
    this material may not be published/reproduced ...
    the editorial/editors ...4 not responsible ...4
    terms of use/service
    """),
  CueGroup(
    .footer, .whole, .certain, "Links to other pages and dates of the page.",
    """
    read more/also/next/on ...
    see/watch also ...
    also read ...
    tags/keywords/topics/filed/categories :/under ...
    tags
    related articles/stories/news/topics/content/posts/coverage ...4
    updated/published/posted/modified ...1 : ...6
    last updated/modified ...6
    first published ...6
    share this article/story/post/page ...4
    share on ...3
    print this article/page
    privacy policy ...3
    cookie policy/settings ...2
    terms and conditions ...2
    skip to content/main ...2
    advertisement
    scroll to continue ...3
    article continues below ...3
    story continues below ...3
    """),
  CueGroup(
    .footer, .whole, .likely, "Sections, buttons and labels: ordinary words elsewhere.",
    """
    topic/topics/category/section/updated/published/author/source/share/print/comments/comment/login
    home/news/politics/economy/business/society/sport/sports/culture/world/contacts/contact/advertising
    advertise/back/next/more/search/menu/archive/careers/rss/editorial/video/photo/opinion/sponsored
    about us
    about the ...3
    contact us ...3
    leave/add/post a comment
    latest/top/popular/trending/other/similar/recent/most news/stories/articles/posts/read/popular
    recommended ...3
    all news
    home | ...
    copy link
    editor-in-chief ...5
    chief editor ...5
    tel/phone/fax/telephone ...6
    e-mail/email ...2 u
    address : ...12
    """),
  CueGroup(
    .footer, .start, .likely, "A registration told in a sentence, as an article could.",
    """
    ...3 news/information agency ...4 registered ...12
    ...3 agency/newspaper/portal is/was registered ...10
    """),
  CueGroup(
    .copyright, .whole, .certain, "Whose the page is.",
    """
    copyright ©/0/c/q/: ...8
    copyright ...3 0 ...6
    ...4 copyright 0 ...4
    """),
  CueGroup(
    .copyright, .start, .certain, "The rights reserved.",
    """
    all rights reserved
    ...8 all rights reserved
    """),
]
