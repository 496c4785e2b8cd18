portolanSearch("index",0,{"count":2,"kinds":[{"kind":"slide","title":"Slide","first":0},{"kind":"text","title":"Text","first":1}],"words":["0"],"entries":[0]}
);
portolanSearch("entries",0,[["Minimal site","Edition 1.0","The least that makes a site.","index.html"]
,["Minimal site","Minimal site","One page & nothing else.","index.html"]
]);
portolanSearch("words",0,[["0","","0"]
,["1","","0"]
,["a","","0"]
,["edition","","0"]
,["else","","1"]
,["least","","0"]
,["makes","","0"]
,["minimal","0 1","1"]
,["nothing","","1"]
,["one","","1"]
,["page","","1"]
,["site","0 1","0 1"]
,["that","","0"]
,["the","","0"]
]);
